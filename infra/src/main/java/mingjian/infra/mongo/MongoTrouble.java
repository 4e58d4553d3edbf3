package mingjian.infra.mongo;

import com.mongodb.MongoCommandException;
import com.mongodb.MongoException;
import com.mongodb.MongoSecurityException;
import com.mongodb.MongoTimeoutException;

/// What an operator can do about it, in words.
public final class MongoTrouble {
  private static final int UNAUTHORIZED = 13;
  private static final int AUTHENTICATION_FAILED = 18;
  private static final int OUT_OF_DISK_SPACE = 14031;

  private MongoTrouble() {}

  /// Whether the server is the reason, or the way to it, or the rights there; not what was read from it.
  public static boolean isBehind(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof MongoException) return true;
    }
    return false;
  }

  /// A sentence in Chinese, without the server's own text.
  public static String of(MongoException e) {
    if (e instanceof MongoSecurityException || e.getCode() == AUTHENTICATION_FAILED) {
      return "MongoDB拒绝登录：用户名或口令不对，或账号不在指定的认证库。请检查 mingjian.mongodb.uri。";
    }
    if (e instanceof MongoTimeoutException) {
      return "连不上MongoDB，或副本集此刻没有主节点。请检查服务器和网络后重试。";
    }
    if (e.getCode() == UNAUTHORIZED) {
      return "MongoDB账号权限不足：服务和写入的任务需要该数据库的readWrite和dbAdmin，只核验和备份的账号需要read和dbAdmin。请由数据库管理员授权后重试。";
    }
    if (e.getCode() == OUT_OF_DISK_SPACE) {
      return "MongoDB服务器磁盘已满，没有写入任何内容。请腾出空间后重试。";
    }
    return e instanceof MongoCommandException command
        ? "MongoDB拒绝了操作（" + command.getErrorCodeName() + "）。"
        : "MongoDB此刻无法使用。请检查服务器和网络后重试。";
  }
}
