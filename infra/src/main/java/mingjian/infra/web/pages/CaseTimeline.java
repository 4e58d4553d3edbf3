package mingjian.infra.web.pages;

import java.util.ArrayList;
import java.util.List;
import mingjian.events.Words;
import mingjian.query.Viewer;
import mingjian.query.casefile.CaseFileRow;
import mingjian.query.casefile.CaseFileView;
import mingjian.query.casefile.Related;
import mingjian.query.filehistory.FileHistoryRow;
import mingjian.query.filehistory.FileHistoryView;
import mingjian.query.leadertimeline.MarkKind;

/// The timeline of one case: its own file, and the talks, rectifications, reviews and other files that follow from it, as far as the viewer may read each.
record CaseTimeline(Desk desk, CaseFileRow row, Viewer viewer, Names names) implements Timeline {
  private static final FileHistoryView HISTORY = new FileHistoryView();

  @Override
  public String address() {
    return "/cases/" + id();
  }

  @Override
  public String title() {
    return names.label(id());
  }

  @Override
  public List<CaseLane> lanes() {
    return List.of(CaseLane.values());
  }

  @Override
  public List<TimelineEntry> entries(Moment moment) {
    List<TimelineEntry> entries = new ArrayList<>();
    for (String file : files()) {
      moment.rows(desk.asOf(), HISTORY, file, viewer).list().forEach(step -> entries.add(entry(step)));
    }
    entries.sort(TimelineEntry.BY_OCCURRENCE);
    return entries;
  }

  @Override
  public List<Thing.Fact> facts(Moment moment) {
    List<Thing.Fact> facts = new ArrayList<>();
    moment.rows(desk.asOf(), new CaseFileView(), id(), viewer).list().forEach(then -> {
      facts.add(new Thing.Fact("状态", Cell.of(Words.of(then.progress().state()))));
      facts.addAll(CaseFileTables.facts(then, names));
      then.progress().subjects().forEach(subject -> facts.add(new Thing.Fact(
          "被审查调查人：" + names.label(subject.person()), Cell.of(Words.of(subject.state()) + (subject.cleared() ? "，已澄清" : "")))));
    });
    return facts;
  }

  private String id() {
    return row.caseId().value();
  }

  private List<String> files() {
    Related related = row.related();
    List<String> files = new ArrayList<>(List.of(id()));
    related.talks().forEach(talk -> files.add(talk.value()));
    related.rectifications().forEach(rectification -> files.add(rectification.value()));
    related.reviews().forEach(review -> files.add(review.value()));
    related.files().forEach(file -> files.add(file.fileId()));
    return files;
  }

  private static TimelineEntry entry(FileHistoryRow step) {
    return new TimelineEntry(
        step.position(), step.eventId(), step.recordedAt(), step.occurredOn(), CaseLane.of(step.event()), step.headline(),
        Words.of("event." + step.event()), step.file(), step.corrections().stream().map(by -> new TimelineEntry.Mark(MarkKind.CORRECTED, by)).toList(), null);
  }
}
