package mingjian.command.watch;

import java.time.LocalDate;
import java.util.List;
import mingjian.events.PartialDate;
import mingjian.events.PersonId;
import mingjian.events.accountability.DutyFacts.Held;
import mingjian.events.talk.EntryTalk;
import mingjian.events.watch.WatchRule;

/// What the rules know in a test: `Knowing.of(head).talkedOn(day)`.
///
/// @param open `<rule>:<key>` of the one reminder that stands; empty for none
record Knowing(
    List<HeadInOffice> heads, List<PartialDate> talks, List<EntryTalk> entryTalks, List<OverdueFile> overdue, List<OwedInquiry> owedInquiries, String open)
    implements WatchFacts {
  static Knowing of(HeadInOffice... heads) {
    return new Knowing(List.of(heads), List.of(), List.of(), List.of(), List.of(), "");
  }

  Knowing talkedOn(PartialDate... days) {
    return new Knowing(heads, List.of(days), entryTalks, overdue, owedInquiries, open);
  }

  Knowing entered(EntryTalk... talks) {
    return new Knowing(heads, this.talks, List.of(talks), overdue, owedInquiries, open);
  }

  Knowing overdue(OverdueFile... files) {
    return new Knowing(heads, talks, entryTalks, List.of(files), owedInquiries, open);
  }

  Knowing owed(OwedInquiry... inquiries) {
    return new Knowing(heads, talks, entryTalks, overdue, List.of(inquiries), open);
  }

  Knowing open(WatchRule rule, String key) {
    return new Knowing(heads, talks, entryTalks, overdue, owedInquiries, rule + ":" + key);
  }

  @Override
  public List<PartialDate> supervisionTalks(PersonId head, LocalDate since, LocalDate today) {
    return talks;
  }

  @Override
  public List<EntryTalk> entryTalks(Held tenure) {
    return entryTalks;
  }

  @Override
  public boolean isOpen(WatchRule rule, String key) {
    return open.equals(rule + ":" + key);
  }

  @Override
  public Iterable<OverdueFile> overdue(LocalDate today) {
    return overdue;
  }

  @Override
  public Iterable<BreachedFile> breached() {
    return List.of();
  }

  @Override
  public Iterable<HeadWhoLeft> left(LocalDate since) {
    return List.of();
  }

  @Override
  public Iterable<NominatedSubject> nominatedSubjects() {
    return List.of();
  }

  @Override
  public Iterable<HeadClue> headClues() {
    return List.of();
  }

  @Override
  public Iterable<Appointed> appointed(LocalDate since) {
    return List.of();
  }

  @Override
  public Iterable<MatterMetAbout> mattersMetAbout() {
    return List.of();
  }
}
