package mingjian.infra.web.pages;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import mingjian.infra.eventlog.StoredEvent;
import mingjian.infra.json.Json;
import mingjian.infra.web.security.SignedIn;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// What `picture.js` draws: a whole timeline, from the same rows as the list beside it, as far as the viewer may see them.
@Controller
class PicturePages {
  private final Timelines timelines;
  private final Desk desk;

  PicturePages(Timelines timelines, Desk desk) {
    this.timelines = timelines;
    this.desk = desk;
  }

  @GetMapping("/office-holders/{id}/picture")
  ResponseEntity<byte[]> dossier(@PathVariable String id, @AuthenticationPrincipal SignedIn who) {
    return drawn(timelines.dossier(id, who), who);
  }

  @GetMapping("/cases/{id}/picture")
  ResponseEntity<byte[]> caseFile(@PathVariable String id, @AuthenticationPrincipal SignedIn who) {
    return drawn(timelines.caseFile(id, who), who);
  }

  private ResponseEntity<byte[]> drawn(Timeline timeline, SignedIn who) {
    Names names = desk.names(who);
    List<TimelineEntry> entries = timeline.entries(Moment.NOW);
    Picture picture = Picture.of(timeline.lanes(), entries, file -> names.page(file).orElse(null), joined(entries));
    return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(Json.mapper().writeValueAsBytes(picture));
  }

  /// Only what was recorded at the same instant can have come by one commit; of these the log is asked.
  private Set<Long> joined(List<TimelineEntry> entries) {
    List<TimelineEntry> recorded = entries.stream().sorted(Comparator.comparingLong(TimelineEntry::position)).toList();
    Set<Long> asked = new TreeSet<>();
    for (int i = 1; i < recorded.size(); i++) {
      if (recorded.get(i).recordedAt().equals(recorded.get(i - 1).recordedAt())) {
        asked.addAll(List.of(recorded.get(i - 1).position(), recorded.get(i).position()));
      }
    }
    Set<Long> joined = new HashSet<>();
    String before = "";
    for (StoredEvent event : desk.node().log().readAt(List.copyOf(asked))) {
      if (event.commandId().equals(before)) {
        joined.add(event.position());
      }
      before = event.commandId();
    }
    return joined;
  }
}
