package org.gongkai.gateway.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ConnectException;
import org.junit.jupiter.api.Test;
import org.springframework.cloud.gateway.support.NotFoundException;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.web.server.ResponseStatusException;

class DiagnosisTests {

  @Test
  void tellsAnUnreachableServiceFromOneThatBrokeOff() {
    assertThat(of(new ConnectException(), HttpMethod.POST)).isEqualTo(Problem.SERVICE_UNAVAILABLE);
    assertThat(of(new IOException(), HttpMethod.POST)).isEqualTo(Problem.SERVICE_INTERRUPTED);
    assertThat(of(new IOException(), HttpMethod.GET)).isEqualTo(Problem.SERVICE_UNAVAILABLE);
  }

  @Test
  void tellsABadTokenFromAProviderThatIsDown() {
    assertThat(of(new AuthenticationServiceException("no keys"), HttpMethod.GET))
        .isEqualTo(Problem.IDENTITY_UNAVAILABLE);
  }

  @Test
  void asksToComeBackWhenNoInstanceIsKnown() {
    Diagnosis diagnosis = Diagnosis.of(NotFoundException.create(false, "none"), HttpMethod.GET);

    assertThat(diagnosis.problem()).isEqualTo(Problem.SERVICE_UNAVAILABLE);
    assertThat(diagnosis.retryAfter()).hasSeconds(2);
  }

  @Test
  void keepsTheMeaningOfAStatus() {
    assertThat(of(new ResponseStatusException(HttpStatus.METHOD_NOT_ALLOWED), HttpMethod.GET))
        .isEqualTo(Problem.METHOD_NOT_ALLOWED);
    assertThat(of(new ResponseStatusException(HttpStatus.UNPROCESSABLE_CONTENT), HttpMethod.GET))
        .isEqualTo(Problem.MALFORMED_REQUEST);
  }

  @Test
  void callsEverythingElseItsOwnFault() {
    assertThat(of(new IllegalStateException(), HttpMethod.GET)).isEqualTo(Problem.INTERNAL_ERROR);
  }

  private static Problem of(Throwable error, HttpMethod method) {
    return Diagnosis.of(error, method).problem();
  }
}
