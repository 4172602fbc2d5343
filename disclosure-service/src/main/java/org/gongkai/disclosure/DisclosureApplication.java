package org.gongkai.disclosure;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Reviews, publishes, proves and searches what is disclosed. */
@SpringBootApplication
public class DisclosureApplication {

  public static void main(String[] args) {
    SpringApplication.run(DisclosureApplication.class, args);
  }
}
