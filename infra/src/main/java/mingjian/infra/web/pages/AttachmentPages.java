package mingjian.infra.web.pages;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import mingjian.events.Attachment;
import mingjian.infra.attachments.Attachments;
import mingjian.infra.web.security.SignedIn;
import mingjian.query.Detail;
import mingjian.query.filehistory.FileHistoryView;
import mingjian.query.leadertimeline.LeaderTimelineView;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/// Gives out what was handed in, to whoever may read the step that names it. Always as a download: a browser is never asked to show it.
@Controller
class AttachmentPages {
  private final Desk desk;
  private final Attachments attachments;

  AttachmentPages(Desk desk, Attachments attachments) {
    this.desk = desk;
    this.attachments = attachments;
  }

  /// @param step of a file's history, or @param entry of a timeline, in which the person sees the attachment
  @GetMapping("/attachments/{sha256}")
  ResponseEntity<InputStreamResource> download(
      @PathVariable String sha256, @RequestParam(required = false) @Nullable String step, @RequestParam(required = false) @Nullable String entry,
      @AuthenticationPrincipal SignedIn who) {
    List<Detail> details = step != null ? desk.find(new FileHistoryView(), step, who).details()
        : entry != null ? desk.find(new LeaderTimelineView(), entry, who).details() : List.of();
    Attachment named = details.stream().flatMap(detail -> detail.attachments().stream()).filter(file -> file.sha256().equals(sha256)).findFirst()
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    InputStream content = attachments.read(sha256).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "attachment-missing"));
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_OCTET_STREAM)
        .contentLength(named.sizeBytes())
        .cacheControl(CacheControl.noStore())
        .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename(named.name(), StandardCharsets.UTF_8).build().toString())
        .header("Content-Security-Policy", "sandbox; default-src 'none'")
        .body(new InputStreamResource(content));
  }
}
