package org.gongkai.platform.test;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMethod;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.gongkai.platform.audit.AuditEntry;
import org.gongkai.platform.store.Documents;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Follows each writing verb of the controllers through the code, into lambdas, method references
 * and whatever implements what is called, and says which of them never reach the audit trail.
 */
final class AuditedVerbs {

  private static final List<Class<? extends java.lang.annotation.Annotation>> WRITING =
      List.of(PostMapping.class, PutMapping.class, PatchMapping.class, DeleteMapping.class);

  /** Each takes an act, of which it makes an entry. */
  private static final Set<String> WRITES =
      Set.of("insert", "insertOnce", "insertMissing", "replace", "change");

  private final JavaClasses classes;

  private AuditedVerbs(JavaClasses classes) {
    this.classes = classes;
  }

  static AuditedVerbs of(JavaClasses classes) {
    return new AuditedVerbs(classes);
  }

  /** As {@code Controller.method}. */
  List<String> silent() {
    return classes.stream()
        .filter(one -> one.isAnnotatedWith(RestController.class))
        .flatMap(one -> one.getMethods().stream())
        .filter(method -> WRITING.stream().anyMatch(method::isAnnotatedWith))
        .filter(method -> !isAudited(method))
        .map(method -> method.getOwner().getSimpleName() + "." + method.getName())
        .toList();
  }

  private boolean isAudited(JavaMethod verb) {
    Set<JavaCodeUnit> seen = new HashSet<>();
    Deque<JavaCodeUnit> ahead = new ArrayDeque<>(List.of(verb));
    while (!ahead.isEmpty()) {
      JavaCodeUnit unit = ahead.pop();
      if (!seen.add(unit)) {
        continue;
      }
      for (JavaAccess<?> access : unit.getAccessesFromSelf()) {
        if (isEntry(access)) {
          return true;
        }
        reached(access).forEach(ahead::push);
      }
    }
    return false;
  }

  private static boolean isEntry(JavaAccess<?> access) {
    JavaClass owner = access.getTargetOwner();
    return owner.isEquivalentTo(Documents.class) && WRITES.contains(access.getName())
        || owner.isEquivalentTo(AuditEntry.class) && access.getName().equals("remembered");
  }

  /** What is called, wherever it is implemented. */
  private Stream<JavaCodeUnit> reached(JavaAccess<?> access) {
    JavaClass owner = access.getTargetOwner();
    if (!classes.contain(owner.getName())) {
      return Stream.empty();
    }
    return Stream.concat(
            Stream.of(owner),
            Stream.concat(
                owner.getAllSubclasses().stream(), owner.getAllRawSuperclasses().stream()))
        .flatMap(one -> one.getCodeUnits().stream())
        .filter(unit -> unit.getName().equals(access.getName()));
  }
}
