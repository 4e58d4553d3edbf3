package mingjian.events.talk;

import java.util.List;
import mingjian.events.DocumentRef;
import mingjian.events.PersonId;

/// The note on paper 笔录, by its legal status, and who of the attendees signed it.
public record TalkNote(Status status, DocumentRef document, List<PersonId> signedBy) {
  public enum Status {
    /// 谈话笔录
    TALK,
    /// 询问笔录
    QUESTIONING,
    /// 讯问笔录
    INTERROGATION,
    /// 谈话情况记录
    SUMMARY
  }
}
