package mingjian.infra.web.pages;

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
    Picture picture = Picture.of(timeline.lanes(), timeline.entries(Moment.NOW), file -> names.page(file).orElse(null));
    return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(Json.mapper().writeValueAsBytes(picture));
  }
}
