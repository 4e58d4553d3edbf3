package mingjian.infra.jobs;

import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// A new password: asked for twice at a console, else the first line of standard input. Never an argument, which other users could see.
final class NewPassword {
  private NewPassword() {}

  static String read() {
    Console console = System.console();
    return console != null && console.isTerminal() ? asked(console) : firstLine();
  }

  private static String asked(Console console) {
    char[] first = console.readPassword("新密码：");
    char[] second = console.readPassword("再输一次：");
    if (first == null || !Arrays.equals(first, second)) {
      throw new IllegalArgumentException("两次输入的密码不一致。");
    }
    return new String(first);
  }

  private static String firstLine() {
    try {
      String line = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)).readLine();
      if (line == null || line.isBlank()) {
        throw new IllegalArgumentException("标准输入中没有密码。");
      }
      return line;
    } catch (IOException e) {
      throw new IllegalArgumentException("无法读取标准输入：" + e.getMessage(), e);
    }
  }
}
