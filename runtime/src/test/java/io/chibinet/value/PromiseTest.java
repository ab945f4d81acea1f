package io.chibinet.value;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PromiseTest {
  @Test
  void aPromiseIsKeptByTheOneItFollows() {
    Promise promise = Promise.delayed("procedure");
    assertThat(promise.isDone()).isFalse();
    assertThat(promise.content()).isEqualTo("procedure");
    promise.follow(Promise.of(1L));
    assertThat(promise.isDone()).isTrue();
    assertThat(promise.content()).isEqualTo(1L);
  }

  @Test
  void chainedPromisesAreKeptTogether() {
    Promise first = Promise.delayed("first");
    Promise second = Promise.delayed("second");
    first.follow(second);
    assertThat(first.content()).isEqualTo("second");
    first.follow(Promise.of(2L));
    assertThat(second.isDone()).isTrue();
    assertThat(second.content()).isEqualTo(2L);
  }

  @Test
  void whatIsKeptStaysKept() {
    Promise promise = Promise.delayed("procedure");
    promise.follow(Promise.of(1L));
    promise.follow(Promise.of(2L));
    assertThat(promise.content()).isEqualTo(1L);
  }
}
