package org.gongkai.platform.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.gongkai.platform.actor.Actor;
import org.gongkai.platform.actor.PublicPaths;
import org.gongkai.platform.actor.Role;
import org.gongkai.platform.problem.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.http.ResponseEntity;
import org.springframework.http.codec.multipart.FilePart;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** The smallest service that shows all manners: notes that nobody keeps. */
@SpringBootApplication
public class SmallService {

  @Bean
  PublicPaths publicPaths() {
    return PublicPaths.of("GET /api/notes/public/**", "GET /api/notes", "POST /api/notes/letters")
        .sharing("/api/notes/public/**");
  }

  public record Line(@NotBlank String text) {}

  public record Note(@NotBlank String title, @Nullable LocalDate day, List<@Valid Line> lines) {
    public Note {
      if (title != null && title.startsWith("!")) {
        throw Refusal.forbidden("标题不能以叹号开头。");
      }
    }
  }

  record Created(String id, String title, int attempt) {}

  @RestController
  @RequestMapping("/api/notes")
  static class NoteController {

    static final AtomicInteger CREATIONS = new AtomicInteger();

    @GetMapping
    Mono<Page<Integer>> list(
        @RequestParam @Nullable @Size(max = 3) String topic, PageRequest page) {
      int from = page.cursor() == null ? 0 : (int) page.cursor().number(0) + 1;
      List<Integer> found = IntStream.range(from, 5).boxed().limit(page.limitPlusOne()).toList();
      return Mono.just(Page.of(found, page, number -> number, Cursor::of));
    }

    @GetMapping("/public/one")
    ResponseEntity<String> one(Actor actor) {
      return Revision.ok(actor.isAnonymous() ? "citizen" : actor.name(), 7);
    }

    @GetMapping("/private")
    Actor whoAmI(Actor actor) {
      return actor;
    }

    @GetMapping("/number")
    int number(@RequestParam @Max(10) int value) {
      return value;
    }

    @GetMapping("/broken")
    Mono<String> broken() {
      return Mono.error(new IllegalStateException("the secret inside"));
    }

    @PutMapping("/{id}")
    long put(@PathVariable String id, Revision revision, @Valid @RequestBody Note note) {
      revision.check(7);
      return revision.value();
    }

    @PutMapping("/{id}/lenient")
    String lenient(@Nullable Revision revision) {
      return revision == null ? "none" : "some";
    }

    @PostMapping("/letters")
    Mono<ResponseEntity<Created>> write(NewId id, @Valid @RequestBody Note note) {
      int attempt = CREATIONS.incrementAndGet();
      if (note.title().startsWith("fail " + attempt)) {
        return Mono.error(new IllegalStateException("failed on purpose"));
      }
      URI place = URI.create("/api/notes/" + id.value());
      Created created = new Created(id.value(), note.title(), attempt);
      Mono<ResponseEntity<Created>> answer =
          Mono.just(Revision.tag(ResponseEntity.created(place), 1).body(created));
      return note.title().startsWith("slow")
          ? Mono.delay(Duration.ofMillis(500)).then(answer)
          : answer;
    }

    @PostMapping("/plain")
    Mono<String> plain(Actor actor, @RequestBody String text) {
      actor.require(Role.DRAFTER);
      return Mono.just(CREATIONS.incrementAndGet() + " " + text);
    }

    @PostMapping("/files")
    Mono<String> upload(@RequestPart("file") FilePart file) {
      return file.content()
          .map(buffer -> buffer.readableByteCount())
          .reduce(0, Integer::sum)
          .map(size -> CREATIONS.incrementAndGet() + " " + file.filename() + " " + size);
    }
  }
}
