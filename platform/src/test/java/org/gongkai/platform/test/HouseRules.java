package org.gongkai.platform.test;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysTrue;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * The rules of architecture that every module keeps; each module has one subclass that names its
 * base package, such as {@code org.gongkai.task}.
 */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
public abstract class HouseRules {

  private static final String HOUSE = "org.gongkai.";

  /** The modules that run as processes of their own; they meet in events and over HTTP only. */
  private static final List<String> SERVICES =
      List.of("task", "disclosure", "feedback", "gateway", "identity", "registry", "local");

  /** Of one main source file. */
  private static final int MOST_LINES = 240;

  private final String base;
  private final String[] mayBlock;
  private final JavaClasses classes;

  /**
   * @param mayBlock package patterns whose threads are not an event loop's, such as {@code
   *     org.gongkai.platform.event..}
   */
  protected HouseRules(String base, String... mayBlock) {
    this.base = base;
    this.mayBlock = mayBlock;
    this.classes =
        new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(base);
  }

  /** The module's own classes, for rules that only one module has. */
  protected JavaClasses imported() {
    return classes;
  }

  @Test
  void featuresAreFreeOfCycles() {
    slices()
        .matching(base + ".(*)..")
        .should()
        .beFreeOfCycles()
        .allowEmptyShould(true)
        .check(classes);
  }

  /** Who reads a file should see what it is about at a glance. */
  @Test
  void filesStayShort() throws IOException {
    try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
      List<String> tooLong =
          sources
              .filter(path -> path.toString().endsWith(".java"))
              .filter(path -> lines(path) > MOST_LINES)
              .map(path -> path + " has " + lines(path) + " lines")
              .toList();
      assertThat(tooLong).isEmpty();
    }
  }

  private static long lines(Path file) {
    try (Stream<String> lines = Files.lines(file)) {
      return lines.count();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  @Test
  void nothingIsInjectedIntoFields() {
    noFields().should().beAnnotatedWith(Autowired.class).allowEmptyShould(true).check(classes);
    noFields().should().beAnnotatedWith(Value.class).allowEmptyShould(true).check(classes);
  }

  @Test
  void nothingBlocksAnEventLoop() {
    noClasses()
        .that(resideOutside(mayBlock))
        .should()
        .callMethodWhere(blocks())
        .allowEmptyShould(true)
        .check(classes);
  }

  @Test
  void nobodySubscribesInSecret() {
    noClasses()
        .that(resideOutside(mayBlock))
        .should()
        .callMethodWhere(
            JavaCall.Predicates.target(
                on(Mono.class, Flux.class).and(named("is subscribe", "subscribe"))))
        .allowEmptyShould(true)
        .check(classes);
  }

  @Test
  void theStoreIsReachedByTheReactiveDriverOnly() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("com.mongodb.client", "org.springframework.data.mongodb..")
        .allowEmptyShould(true)
        .check(classes);
  }

  @Test
  void controllersArePackagePrivate() {
    classes()
        .that()
        .areAnnotatedWith(RestController.class)
        .should()
        .bePackagePrivate()
        .allowEmptyShould(true)
        .check(classes);
  }

  @Test
  void timeComesFromAClock() {
    noClasses()
        .should()
        .callMethodWhere(
            JavaCall.Predicates.target(
                new DescribedPredicate<AccessTarget>("is now() of java.time without a clock") {
                  @Override
                  public boolean test(AccessTarget target) {
                    return target.getOwner().getPackageName().equals("java.time")
                        && target.getName().equals("now")
                        && target instanceof AccessTarget.CodeUnitCallTarget call
                        && call.getRawParameterTypes().stream()
                            .noneMatch(type -> type.isEquivalentTo(Clock.class));
                  }
                }))
        .allowEmptyShould(true)
        .check(classes);
  }

  @Test
  void namesSayWhatAThingIs() {
    noClasses()
        .should()
        .haveNameMatching(".*(Utils?|Helper|Manager|Impl|DTO|VO|Entity)$")
        .allowEmptyShould(true)
        .check(classes);
  }

  @Test
  void servicesDoNotKnowEachOther() {
    String[] others =
        SERVICES.stream()
            .map(service -> HOUSE + service)
            .filter(service -> !service.equals(base))
            .map(service -> service + "..")
            .toArray(String[]::new);
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(others)
        .allowEmptyShould(true)
        .check(classes);
  }

  /**
   * Writing verbs that change nothing an auditor asks about, as {@code Controller.method}, each
   * with the reason.
   */
  protected Map<String, String> unaudited() {
    return Map.of();
  }

  /** Only what goes through the store of aggregates has an act, and with it an audit entry. */
  @Test
  @Capability("P-05")
  void everyWritingVerbLeavesAnAuditEntry() {
    Set<String> silent =
        AuditedVerbs.of(classes).silent().stream().collect(Collectors.toCollection(TreeSet::new));
    assertThat(silent).containsExactlyInAnyOrderElementsOf(unaudited().keySet());
  }

  private static DescribedPredicate<JavaCall<?>> blocks() {
    return JavaCall.Predicates.target(
        on(Mono.class, Flux.class)
            .and(
                named(
                    "blocks",
                    "block",
                    "blockOptional",
                    "blockFirst",
                    "blockLast",
                    "toIterable",
                    "toStream")));
  }

  private static DescribedPredicate<AccessTarget> on(Class<?>... owners) {
    return DescribedPredicate.describe(
        "is of " + List.of(owners),
        target ->
            List.of(owners).stream().anyMatch(owner -> target.getOwner().isAssignableTo(owner)));
  }

  private static DescribedPredicate<AccessTarget> named(String description, String... names) {
    return DescribedPredicate.describe(
        description, target -> List.of(names).contains(target.getName()));
  }

  private static DescribedPredicate<JavaClass> resideOutside(String... packages) {
    DescribedPredicate<JavaClass> outside = alwaysTrue();
    for (String pattern : packages) {
      outside = outside.and(DescribedPredicate.not(resideInAPackage(pattern)));
    }
    return outside;
  }
}
