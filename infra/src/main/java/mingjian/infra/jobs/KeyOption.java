package mingjian.infra.jobs;

import java.util.ArrayList;
import java.util.List;
import mingjian.infra.proofs.ProofFailure;
import mingjian.infra.proofs.VerifierKey;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/// The verifier keys of jobs that check signatures.
final class KeyOption {
  @Option(names = "--key", paramLabel = "公钥", converter = Text.class, description = "验证公钥（keys show 的输出），可重复：更换过密钥时新旧都给出。")
  List<VerifierKey> keys = new ArrayList<>();

  static final class Text implements ITypeConverter<VerifierKey> {
    @Override
    public VerifierKey convert(String text) {
      try {
        return VerifierKey.parse(text);
      } catch (ProofFailure e) {
        throw new TypeConversionException(e.getMessage());
      }
    }
  }
}
