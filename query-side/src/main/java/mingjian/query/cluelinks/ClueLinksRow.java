package mingjian.query.cluelinks;

import java.util.List;
import mingjian.events.CaseId;
import mingjian.events.ClueId;
import mingjian.events.InquiryId;
import mingjian.events.TalkId;
import mingjian.events.clue.ClueState;
import mingjian.events.work.WorkAbout;
import mingjian.query.Lists;
import org.jspecify.annotations.Nullable;

/// A clue with what belongs to it; or one of its inquiries, so that the clue is found from there.
///
/// @param inquiry set in the row of an inquiry alone
/// @param mergedInto null while it is merged into none; `mergedBy` is the id of the event that says so
public record ClueLinksRow(
    ClueId clue, WorkAbout about, @Nullable InquiryId inquiry, ClueState state, List<TalkId> talks, List<InquiryId> inquiries, @Nullable CaseId openedCase,
    @Nullable ClueId mergedInto, @Nullable String mergedBy) {
  static ClueLinksRow begun(ClueId clue, WorkAbout about, @Nullable InquiryId inquiry) {
    return new ClueLinksRow(clue, about, inquiry, ClueState.NONE, List.of(), List.of(), null, null, null);
  }

  ClueLinksRow standing(WorkAbout now, ClueState then) {
    return new ClueLinksRow(clue, now, inquiry, then, talks, inquiries, openedCase, mergedInto, mergedBy);
  }

  ClueLinksRow with(TalkId talk) {
    return new ClueLinksRow(clue, about, inquiry, state, Lists.with(talks, talk), inquiries, openedCase, mergedInto, mergedBy);
  }

  ClueLinksRow with(InquiryId one) {
    return new ClueLinksRow(clue, about, inquiry, state, talks, Lists.with(inquiries, one), openedCase, mergedInto, mergedBy);
  }

  ClueLinksRow with(CaseId opened) {
    return new ClueLinksRow(clue, about, inquiry, state, talks, inquiries, opened, mergedInto, mergedBy);
  }

  ClueLinksRow merged(@Nullable ClueId into, @Nullable String by) {
    return new ClueLinksRow(clue, about, inquiry, state, talks, inquiries, openedCase, into, by);
  }
}
