package mingjian.infra.web.api;

import java.io.IOException;
import java.io.InputStream;
import mingjian.events.Attachment;
import mingjian.infra.attachments.AttachmentRefused;
import mingjian.infra.attachments.Attachments;
import mingjian.infra.web.problems.Problem;
import mingjian.infra.web.security.SignedIn;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/// Takes a file in; what it answers goes into the `attachment` of a document in the next command of the same account.
@RestController
class AttachmentApi {
  private final Attachments attachments;

  AttachmentApi(Attachments attachments) {
    this.attachments = attachments;
  }

  @PostMapping(path = "/api/attachments", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  Attachment take(@RequestPart("file") MultipartFile file, @AuthenticationPrincipal SignedIn who) throws IOException {
    try (InputStream content = file.getInputStream()) {
      return attachments.take(content, file.getOriginalFilename(), who.code());
    }
  }

  @ExceptionHandler
  ResponseEntity<Problem> refused(AttachmentRefused refused) {
    int status = refused.code().equals("attachment-too-large") ? 413 : refused.code().equals("attachment-not-scanned") ? 503 : 422;
    return ResponseEntity.status(status).contentType(MediaType.APPLICATION_PROBLEM_JSON).body(Problem.of(status, refused.code(), refused.sentence()));
  }
}
