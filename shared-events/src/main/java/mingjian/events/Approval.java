package mingjian.events;

import org.jspecify.annotations.Nullable;

/// One step of approval on paper 审批: which body, which post there, who (by staff code where one is kept), when, on which document.
/// The approver need never sign in; the clerk who enters the step is the actor of the command, another person.
public record Approval(String organ, String post, @Nullable StaffId approver, PartialDate approvedOn, DocumentRef document) {}
