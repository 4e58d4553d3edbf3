package mingjian.infra.web.pages;

/// From where a record came, as far as the id of its command tells: every way in gives its commands ids of its own kind.
final class CommandSource {
  private CommandSource() {}

  static String of(String commandId) {
    String[] parts = commandId.split(":", 3);
    String rest = parts.length < 2 ? "" : commandId.substring(parts[0].length() + 1);
    return switch (parts[0]) {
      case "page" -> "网页填报";
      case "api" -> "接口提交";
      // until pages and programs had ids of their own kind
      case "web" -> "网页或接口";
      case "import" -> imported(parts);
      case "policy" -> policy(parts);
      case "demo", "demo-years" -> "演示数据第" + rest + "步";
      case "example" -> "示例数据第" + rest + "步";
      case "history" -> "公布数字的历史第" + rest + "步";
      default -> "来源未注明";
    };
  }

  private static String imported(String[] parts) {
    String line = parts.length < 3 ? "" : "，文件中编号" + parts[2];
    return parts.length > 1 && parts[1].equals("announced-cases") ? "导入公开通报" + line : "批量导入" + line;
  }

  private static String policy(String[] parts) {
    return switch (parts.length < 2 ? "" : parts[1]) {
      case "watch" -> "监督规则自动记录";
      case "late-facts" -> "任职分工变化后自动记录";
      default -> "系统规则自动记录";
    };
  }
}
