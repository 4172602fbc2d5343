package org.gongkai.identity.login;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.gongkai.identity.account.Accounts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authentication.event.AuthenticationFailureBadCredentialsEvent;
import org.springframework.security.authentication.event.AuthenticationSuccessEvent;
import org.springframework.stereotype.Component;

/**
 * Five wrong passwords in a row lock an account for a quarter of an hour; every sign-in is logged.
 */
@Component
public class SignInAttempts {

  private static final Logger log = LoggerFactory.getLogger(SignInAttempts.class);
  private static final int ALLOWED = 5;
  private static final Duration LOCK = Duration.ofMinutes(15);

  private final Map<String, Failures> failures = new ConcurrentHashMap<>();
  private final Accounts accounts;
  private final Clock clock;

  SignInAttempts(Accounts accounts, Clock clock) {
    this.accounts = accounts;
    this.clock = clock;
  }

  public boolean locked(String name) {
    Failures known = failures.get(name);
    return known != null && known.count() >= ALLOWED && known.isRecent(clock.instant());
  }

  @EventListener
  void on(AuthenticationFailureBadCredentialsEvent refused) {
    failed(refused.getAuthentication().getName());
  }

  @EventListener
  void on(AuthenticationSuccessEvent accepted) {
    if (accepted.getAuthentication() instanceof UsernamePasswordAuthenticationToken token) {
      succeeded(token.getName());
    }
  }

  /** Only of people who exist: names are typed by strangers and would fill memory and log. */
  void failed(String name) {
    if (accounts.person(name).isPresent()) {
      Instant now = clock.instant();
      int count =
          failures.merge(name, new Failures(1, now), (before, _) -> before.andOne(now)).count();
      log.warn("wrong password for {}, {} in a row", name, count);
    }
  }

  void succeeded(String name) {
    failures.remove(name);
    log.info("{} signed in", name);
  }

  private record Failures(int count, Instant last) {

    boolean isRecent(Instant now) {
      return last.plus(LOCK).isAfter(now);
    }

    Failures andOne(Instant now) {
      return isRecent(now) ? new Failures(count + 1, now) : new Failures(1, now);
    }
  }
}
