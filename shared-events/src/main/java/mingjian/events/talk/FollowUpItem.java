package mingjian.events.talk;

import java.time.LocalDate;
import mingjian.events.PersonId;

/// What one attendee is to do after the talk, and until when. In a 集体约谈 each has a deadline of their own.
///
/// @param no unique within the talk
public record FollowUpItem(String no, PersonId attendee, String text, LocalDate dueOn) {}
