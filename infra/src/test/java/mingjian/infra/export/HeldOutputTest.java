package mingjian.infra.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Random;
import org.junit.jupiter.api.Test;

class HeldOutputTest {
  @Test
  void the_end_waits_and_then_everything_is_there_with_its_hash() throws Exception {
    long seed = System.nanoTime();
    System.out.println("seed " + seed);
    Random random = new Random(seed);
    ByteArrayOutputStream expected = new ByteArrayOutputStream();
    ByteArrayOutputStream sent = new ByteArrayOutputStream();
    HeldOutput out = new HeldOutput(sent);
    for (int i = 0; i < 60; i++) {
      byte[] bytes = new byte[switch (random.nextInt(4)) {
        case 0 -> 1;
        case 1 -> random.nextInt(100);
        case 2 -> random.nextInt(HeldOutput.HELD);
        default -> HeldOutput.HELD + random.nextInt(HeldOutput.HELD);
      }];
      random.nextBytes(bytes);
      expected.write(bytes);
      out.write(bytes);
      assertThat(expected.size() - sent.size()).isEqualTo(Math.min(expected.size(), HeldOutput.HELD));
      assertThat(out.hasLeft()).isEqualTo(sent.size() > 0);
    }
    String hash = out.sha256();
    out.release();
    assertThat(sent.toByteArray()).isEqualTo(expected.toByteArray());
    assertThat(hash).isEqualTo(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(expected.toByteArray())));
  }

  @Test
  void of_a_small_file_nothing_leaves_before() throws IOException {
    ByteArrayOutputStream sent = new ByteArrayOutputStream();
    HeldOutput out = new HeldOutput(sent);
    out.write(new byte[100]);
    out.flush();
    assertThat(out.hasLeft()).isFalse();
    assertThat(sent.size()).isZero();
  }
}
