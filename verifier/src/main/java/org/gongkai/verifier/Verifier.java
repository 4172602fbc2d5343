package org.gongkai.verifier;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.BufferUnderflowException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The command line: 0 = everything holds, 1 = something does not, 2 = nothing can be said. */
public final class Verifier {

  private static final int SOUND = 0;
  private static final int UNSOUND = 1;
  private static final int UNDECIDED = 2;

  private static final String USAGE =
      """
      用法 / usage: java -jar verifier.jar COMMAND [--key KEY|FILE]
        receipt RECEIPT.json [CONTENT]         核验凭证与内容（公开 JSON 或规范内容） / a receipt and the content
        consistency OLD NEW [PROOF.json]       核验两个检查点之间只增未改 / that the log only grew
        audit PROOF.json [BATCH.json]          核验审计记录与其批次的凭证 / an audit entry and the receipt of its batch
        folder DIR [OLD...]                    重算整个日志副本 / a whole copy of the log
      OLD, NEW: 检查点或凭证文件 / files of checkpoints or receipts
      KEY: 另行取得的公钥 / the log's key, obtained elsewhere
      返回码 / exit code: 0 通过 / sound, 1 不符 / unsound, 2 无法判断 / cannot be decided
      """;

  private final Optional<LogKey> key;
  private final List<Path> files;

  private Verifier(Optional<LogKey> key, List<Path> files) {
    this.key = key;
    this.files = files;
  }

  public static void main(String[] args) {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    System.exit(run(List.of(args), out));
  }

  /** Does what the arguments say and returns the exit code. */
  public static int run(List<String> args, PrintStream out) {
    try {
      Findings findings = check(args);
      findings.lines().forEach(out::println);
      out.println(findings.isSound() ? "结论：核验通过 / VERDICT: SOUND" : "结论：核验未通过 / VERDICT: UNSOUND");
      return findings.isSound() ? SOUND : UNSOUND;
    } catch (Unreadable | IOException | BufferUnderflowException reason) {
      out.println("结论：无法判断 / VERDICT: UNDECIDED: " + reason);
      return UNDECIDED;
    } catch (Usage usage) {
      out.print(USAGE);
      return UNDECIDED;
    }
  }

  private static Findings check(List<String> args) throws IOException {
    List<String> rest = new ArrayList<>(args);
    int at = rest.indexOf("--key");
    Optional<LogKey> key = Optional.empty();
    if (at >= 0) {
      if (at + 1 >= rest.size()) {
        throw new Usage();
      }
      rest.remove(at);
      key = Optional.of(key(rest.remove(at)));
    }
    if (rest.size() < 2) {
      throw new Usage();
    }
    Verifier verifier = new Verifier(key, rest.stream().skip(1).map(Path::of).toList());
    return switch (rest.getFirst()) {
      case "receipt" -> verifier.receipt();
      case "audit" -> verifier.audit();
      case "consistency" -> verifier.consistency();
      case "folder" -> verifier.folder();
      default -> throw new Usage();
    };
  }

  private Findings receipt() throws IOException {
    Optional<byte[]> content =
        files.size() > 1 ? Optional.of(Files.readAllBytes(files.get(1))) : Optional.empty();
    return new ReceiptCheck(Receipt.read(text(files.getFirst())), key).run(content);
  }

  private Findings audit() throws IOException {
    Receipt proof = new Receipt(Json.object(text(files.getFirst())));
    Receipt batch = files.size() > 1 ? new Receipt(Json.object(text(files.get(1)))) : proof;
    return new AuditCheck(proof, batch, key).run();
  }

  private Findings consistency() throws IOException {
    if (files.size() < 2) {
      throw new Usage();
    }
    Checkpoint before = checkpoint(files.get(0));
    Checkpoint after = checkpoint(files.get(1));
    Map<String, @Nullable Object> none =
        Json.object("{\"from\":%d,\"to\":%d,\"proof\":[]}".formatted(before.size(), after.size()));
    return new ConsistencyCheck(keyOf(files.get(1)))
        .run(before, after, files.size() > 2 ? Json.object(text(files.get(2))) : none);
  }

  private Findings folder() throws IOException {
    LogFolder folder = new LogFolder(files.getFirst());
    Optional<String> beside = folder.text("key");
    LogKey trusted =
        key.or(() -> beside.map(LogKey::read)).orElseThrow(() -> new Unreadable("no --key"));
    List<Checkpoint> older = new ArrayList<>();
    for (Path file : files.subList(1, files.size())) {
      older.add(checkpoint(file));
    }
    return new FolderCheck(folder, trusted).run(older);
  }

  private LogKey keyOf(Path file) throws IOException {
    if (key.isPresent()) {
      return key.get();
    }
    String text = text(file);
    if (!text.stripLeading().startsWith("{")) {
      throw new Unreadable("a checkpoint holds no key: give one with --key");
    }
    return LogKey.read(Receipt.read(text).text("key"));
  }

  private static Checkpoint checkpoint(Path file) throws IOException {
    String text = text(file);
    return text.stripLeading().startsWith("{")
        ? Receipt.read(text).checkpoint()
        : Checkpoint.read(text);
  }

  private static LogKey key(String given) throws IOException {
    return LogKey.read(given.contains("+") ? given : text(Path.of(given)));
  }

  private static String text(Path file) throws IOException {
    return Files.readString(file, StandardCharsets.UTF_8);
  }

  private static final class Usage extends RuntimeException {}
}
