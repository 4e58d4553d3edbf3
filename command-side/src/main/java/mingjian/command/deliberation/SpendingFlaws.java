package mingjian.command.deliberation;

import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import mingjian.command.deliberation.SpendingCommand.RecordApproval;
import mingjian.events.FieldOfWork;
import mingjian.events.deliberation.Signer;
import mingjian.events.deliberation.SignerRole;
import mingjian.events.deliberation.SpendingFlaw;

/// What was wrong with how a spending was approved.
final class SpendingFlaws {
  private SpendingFlaws() {}

  static Set<SignerRole> missing(List<Signer> signers) {
    Set<SignerRole> missing = EnumSet.allOf(SignerRole.class);
    signers.forEach(signer -> missing.remove(signer.role()));
    return Set.copyOf(missing);
  }

  static Set<SpendingFlaw> of(RecordApproval c, Set<SignerRole> missing, Set<FieldOfWork> handsOff) {
    Set<SpendingFlaw> found = EnumSet.noneOf(SpendingFlaw.class);
    if (!missing.isEmpty()) {
      found.add(SpendingFlaw.SIGNATURE_MISSING);
    }
    if (c.thresholdFen() != null && c.amountFen() > c.thresholdFen() && c.decidedAs() == null) {
      found.add(SpendingFlaw.NOT_DECIDED_COLLECTIVELY);
    }
    if (c.signers().size() == 1 && !missing.contains(SignerRole.UNIT_HEAD)) {
      found.add(SpendingFlaw.HEAD_ALONE);
    }
    if (headInsteadOfLeader(c, missing, handsOff)) {
      found.add(SpendingFlaw.HEAD_INSTEAD_OF_LEADER);
    }
    if (oneForSeveral(c.signers())) {
      found.add(SpendingFlaw.ONE_FOR_SEVERAL);
    }
    return Set.copyOf(found);
  }

  /// “两张皮” (DOMAIN 1E row 51): on paper a deputy manages the field, in fact the head signs.
  private static boolean headInsteadOfLeader(RecordApproval c, Set<SignerRole> missing, Set<FieldOfWork> handsOff) {
    return handsOff.contains(c.fieldOfWork()) && missing.contains(SignerRole.LEADER_IN_CHARGE) && !missing.contains(SignerRole.UNIT_HEAD);
  }

  private static boolean oneForSeveral(List<Signer> signers) {
    return twice(signers.stream().map(Signer::person).filter(Objects::nonNull).toList())
        || twice(signers.stream().map(Signer::staff).filter(Objects::nonNull).toList());
  }

  private static boolean twice(List<?> signatures) {
    return Set.copyOf(signatures).size() < signatures.size();
  }
}
