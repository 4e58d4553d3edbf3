package mingjian.events.talk;

import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How a talk went. The day is the event's own; the hours stand here where the paper tells them.
///
/// @param issues problems it brought up, each one line; empty for none
/// @param companion who accompanied the attendees (head of their party body)
/// @param commissionedTo the body that held it on our behalf
/// @param takenBackBy who received the person afterwards, for a walk-in talk
public record TalkReport(
    String place, @Nullable LocalDateTime startedAt, @Nullable LocalDateTime endedAt, List<Interviewer> interviewers,
    Recording recording, @Nullable TalkNote note, List<String> issues, @Nullable String companion,
    @Nullable String commissionedTo, @Nullable String takenBackBy) {}
