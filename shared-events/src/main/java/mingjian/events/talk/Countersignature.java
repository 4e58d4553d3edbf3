package mingjian.events.talk;

import mingjian.events.PartialDate;

/// 签署意见: the head of the person's party body has signed the reply before it was sent.
public record Countersignature(String post, PartialDate signedOn) {}
