package mingjian.infra.reports;

import java.util.Optional;
import java.util.stream.Stream;

/// The published tables (DOMAIN section 2) as ready reports.
public enum ReadyReport {
  GUANGAN("guangan-2020", "广安2020年公布数字"),
  BAOSHAN("baoshan-2023", "保山2023年公布数字"),
  WULING("wuling", "武陵公布数字"),
  DAZU("dazu", "大足公布数字"),
  OTHERS("others", "其他公布数字");

  private final String address;
  private final String title;

  ReadyReport(String address, String title) {
    this.address = address;
    this.title = title;
  }

  public String address() {
    return address;
  }

  public String title() {
    return title;
  }

  public static Optional<ReadyReport> named(String address) {
    return Stream.of(values()).filter(ready -> ready.address.equals(address)).findFirst();
  }
}
