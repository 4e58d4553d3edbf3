package mingjian.events.registry;

import org.jspecify.annotations.Nullable;
import mingjian.events.PartialDate;

/// By what a person is known: the name, or where the papers give none a neutral label such as “某县水务局原局长（公告123）”.
public record PersonIdentity(
    String name, boolean neutralLabel, @Nullable String identityNumber, @Nullable Sex sex, @Nullable PartialDate bornOn) {
  public static PersonIdentity labelled(String label) {
    return new PersonIdentity(label, true, null, null, null);
  }
}
