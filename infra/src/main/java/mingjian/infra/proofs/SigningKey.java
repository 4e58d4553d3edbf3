package mingjian.infra.proofs;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.EdECPrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import org.bouncycastle.math.ec.rfc8032.Ed25519;
import org.jspecify.annotations.Nullable;

/// The key that signs checkpoints: Ed25519, a PKCS#8 PEM file that its owner alone may read, apart from the data it vouches for.
public final class SigningKey {
  private static final String BEGIN = "-----BEGIN PRIVATE KEY-----";
  private static final String END = "-----END PRIVATE KEY-----";

  private final EdECPrivateKey secret;
  private final byte[] publicKey;

  private SigningKey(EdECPrivateKey secret) {
    this.secret = secret;
    byte[] seed = secret.getBytes().orElseThrow(() -> new ProofFailure("密钥文件中没有私钥。"));
    publicKey = new byte[Ed25519.PUBLIC_KEY_SIZE];
    // the JDK has no way from the private key to the public one
    Ed25519.generatePublicKey(seed, 0, publicKey, 0);
  }

  /// Writes a new key into a new file.
  ///
  /// @throws ProofFailure when the file is there already, or lies beside the log
  public static SigningKey create(Path file) {
    Path target = file.toAbsolutePath().normalize();
    if (Files.exists(target.resolveSibling("log.db"))) throw new ProofFailure("密钥不得放在数据目录中：" + target + "。请另选位置。");
    try {
      byte[] pkcs8 = KeyPairGenerator.getInstance("Ed25519").generateKeyPair().getPrivate().getEncoded();
      String pem = BEGIN + "\n" + Base64.getMimeEncoder(64, "\n".getBytes(US_ASCII)).encodeToString(pkcs8) + "\n" + END + "\n";
      if (hasPosix(target)) Files.createFile(target, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      else Files.createFile(target);
      Files.writeString(target, pem, US_ASCII);
      return read(target);
    } catch (FileAlreadyExistsException e) {
      throw new ProofFailure("文件已存在，不覆盖：" + target + "。", e);
    } catch (IOException e) {
      throw new ProofFailure("无法写入密钥文件：" + target + "。请检查上级目录是否存在、是否可写。", e);
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("every JDK has Ed25519", impossible);
    }
  }

  /// @throws ProofFailure when there is none, it is no Ed25519 key, or others may read it
  public static SigningKey read(Path file) {
    try {
      if (hasPosix(file.toAbsolutePath())) {
        Set<PosixFilePermission> rights = Files.getPosixFilePermissions(file);
        if (!Set.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE).containsAll(rights)) {
          throw new ProofFailure("密钥文件 " + file + " 可被他人读取：请先执行 chmod 600。");
        }
      }
      String pem = Files.readString(file, UTF_8);
      int begin = pem.indexOf(BEGIN);
      int end = pem.indexOf(END);
      if (begin < 0 || end < begin) throw malformed(file, null);
      byte[] pkcs8 = Base64.getMimeDecoder().decode(pem.substring(begin + BEGIN.length(), end));
      if (KeyFactory.getInstance("Ed25519").generatePrivate(new PKCS8EncodedKeySpec(pkcs8)) instanceof EdECPrivateKey key) return new SigningKey(key);
      throw malformed(file, null);
    } catch (IOException e) {
      throw new ProofFailure("无法读取密钥文件：" + file + "。用 keys new 生成，或检查路径和权限。", e);
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      throw malformed(file, e);
    }
  }

  private static ProofFailure malformed(Path file, @Nullable Exception cause) {
    String words = "密钥文件 " + file + " 有误：应为 Ed25519 私钥（PKCS#8 PEM），如 keys new 所生成。";
    return cause == null ? new ProofFailure(words) : new ProofFailure(words, cause);
  }

  private static boolean hasPosix(Path file) {
    return file.getFileSystem().supportedFileAttributeViews().contains("posix");
  }

  public VerifierKey verifier(String logName) {
    return new VerifierKey(logName, publicKey);
  }

  SignedNote sign(String logName, String text) {
    try {
      Signature ed25519 = Signature.getInstance("Ed25519");
      ed25519.initSign(secret);
      ed25519.update(text.getBytes(UTF_8));
      return new SignedNote(text, List.of(new SignedNote.Signature(logName, verifier(logName).id(), ed25519.sign())));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("a key that was read can sign", impossible);
    }
  }
}
