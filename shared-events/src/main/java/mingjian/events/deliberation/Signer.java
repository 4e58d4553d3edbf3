package mingjian.events.deliberation;

import mingjian.events.PartialDate;
import mingjian.events.PersonId;
import mingjian.events.StaffId;
import org.jspecify.annotations.Nullable;

/// One signature: as what, by whom, when. Whoever is in no register is told by the post.
public record Signer(SignerRole role, @Nullable PersonId person, @Nullable StaffId staff, @Nullable String post, PartialDate signedOn) {}
