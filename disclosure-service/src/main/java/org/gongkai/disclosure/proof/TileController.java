package org.gongkai.disclosure.proof;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.gongkai.disclosure.proof.merkle.TileId;
import org.gongkai.platform.problem.Refusal;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The log in tiles (c2sp.org/tlog-tiles), for those who watch it as a whole. */
@Tag(name = "公开存证")
@RestController
@RequestMapping("/api/disclosure/log")
class TileController {

  private final MerkleLog log;
  private final LogStore store;
  private final Checkpoints checkpoints;

  TileController(MerkleLog log, LogStore store, Checkpoints checkpoints) {
    this.log = log;
    this.store = store;
    this.checkpoints = checkpoints;
  }

  @GetMapping({"/tiles/{level:[0-5]}/{*rest}", "/tile/{level:[0-5]}/{*rest}"})
  @Operation(summary = "散列瓦片", description = "公开。每个散列32字节；可永久缓存。")
  Mono<ResponseEntity<byte[]>> tile(@PathVariable int level, @PathVariable String rest) {
    return signed(rest, level)
        .flatMap(tile ->
            log.covering(tile.leaves(level))
                .flatMap(edge -> log.tile(edge, new TileId(level, tile.index())))
                .map(found -> bytes(tile.tag("t" + level), found.bytes(tile.width()))));
  }

  @GetMapping("/tile/entries/{*rest}")
  @Operation(summary = "日志条目包", description = "公开。每条前有两字节长度；可永久缓存。")
  Mono<ResponseEntity<byte[]>> entries(@PathVariable String rest) {
    return signed(rest, 0)
        .flatMap(bundle -> {
          long from = bundle.index() * TileId.WIDTH;
          return bundle(store.leaves(from, from + bundle.width()))
              .map(written -> bytes(bundle.tag("e"), written));
        });
  }

  /** The address, if a checkpoint covers all that it asks for. */
  private Mono<TileAddress> signed(String rest, int level) {
    return Mono.justOrEmpty(TileAddress.read(rest))
        .filterWhen(tile -> checkpoints.covering(tile.leaves(level) - 1).hasElement())
        .switchIfEmpty(Mono.error(() -> Refusal.notFound("日志瓦片")));
  }

  private static Mono<byte[]> bundle(Flux<StoredLeaf> leaves) {
    return leaves
        .collect(
            ByteArrayOutputStream::new,
            (written, leaf) -> {
              byte[] data = leaf.data().getBytes(StandardCharsets.UTF_8);
              written.writeBytes(ByteBuffer.allocate(2).putShort((short) data.length).array());
              written.writeBytes(data);
            })
        .map(ByteArrayOutputStream::toByteArray);
  }

  private static ResponseEntity<byte[]> bytes(String tag, byte[] written) {
    return Immutable.answer(tag).contentType(MediaType.APPLICATION_OCTET_STREAM).body(written);
  }
}
