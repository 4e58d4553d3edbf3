package mingjian.events.talk;

import java.util.List;
import mingjian.events.DocumentRef;
import mingjian.events.PersonId;

/// The note on paper 笔录, by its legal status, and who of the attendees signed it.
public record TalkNote(NoteStatus status, DocumentRef document, List<PersonId> signedBy) {}
