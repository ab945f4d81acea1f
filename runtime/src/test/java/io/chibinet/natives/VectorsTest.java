package io.chibinet.natives;

import static io.chibinet.natives.NativeCalls.assertFails;
import static io.chibinet.natives.NativeCalls.assertReturns;
import static io.chibinet.natives.NativeCalls.call;
import static io.chibinet.natives.NativeCalls.list;

import io.chibinet.value.Vector;
import org.junit.jupiter.api.Test;

class VectorsTest {
  private final Vector vector = new Vector(1L, 2L, 3L);

  @Test
  void itemsAreIndexed() {
    assertReturns(3L, "vector-ref", vector, 2L);
    assertFails("vector-ref: k must be less than 3", "vector-ref", vector, 3L);
    assertFails("vector-set!: k must be at least 0", "vector-set!", vector, -1L, 0L);
    assertFails("vector-ref: expected a vector as argument 1", "vector-ref", list(1L), 0L);
  }

  @Test
  void partsAreCopiedAndFilled() {
    assertReturns(list(2L, 3L), "vector->list", vector, 1L);
    assertReturns(new Vector(2L), "vector-copy", vector, 1L, 2L);
    call("vector-copy!", vector, 1L, vector, 0L, 2L);
    assertReturns(new Vector(1L, 1L, 2L), "vector-copy", vector);
    call("vector-fill!", vector, 9L, 0L, 1L);
    assertReturns(new Vector(9L, 1L, 2L, 9L, 1L, 2L), "vector-append", vector, vector);
    assertFails(
        "vector-copy!: at must be at most 0 to have room for 3",
        "vector-copy!",
        vector,
        1L,
        vector);
    assertFails("vector-append: expected a vector as argument 2", "vector-append", vector, 1L);
  }

  @Test
  void constantsCannotBeChanged() {
    Vector constant = new Vector(1L).freeze();
    assertFails("vector-set!: cannot change a literal constant", "vector-set!", constant, 0L, 1L);
    assertFails("vector-fill!: cannot change a literal constant", "vector-fill!", constant, 1L);
    call("vector-set!", call("vector-copy", constant), 0L, 2L);
  }
}
