package mingjian.infra.web.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import mingjian.events.Attachment;
import mingjian.infra.attachments.AttachmentRefused;
import mingjian.infra.attachments.Attachments;
import mingjian.infra.web.commands.FieldProblem;
import mingjian.infra.web.security.SignedIn;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;

/// Files that come with a form. Each is taken in at once and stands in the form by its hash from then on, so that a mistake elsewhere asks nobody to choose it again.
@Component
class Uploads {
  private final Attachments attachments;

  Uploads(Attachments attachments) {
    this.attachments = attachments;
  }

  /// The largest single file, in bytes.
  long bytesMax() {
    return attachments.bytesMax();
  }

  /// @param posted gets `<field>.sha256` and so on for each file
  /// @return what is wrong with files, by the path of their field
  List<FieldProblem> into(MultiValueMap<String, String> posted, HttpServletRequest request, SignedIn who) {
    List<FieldProblem> problems = new ArrayList<>();
    if (request instanceof MultipartHttpServletRequest form) {
      for (Map.Entry<String, List<MultipartFile>> field : form.getMultiFileMap().entrySet()) {
        field.getValue().stream().filter(file -> file.getOriginalFilename() != null && !file.getOriginalFilename().isBlank())
            .forEach(file -> take(field.getKey(), file, posted, problems, who));
      }
    }
    return problems;
  }

  private void take(String path, MultipartFile file, MultiValueMap<String, String> posted, List<FieldProblem> problems, SignedIn who) {
    try (InputStream content = file.getInputStream()) {
      Attachment taken = attachments.take(content, file.getOriginalFilename(), who.code());
      posted.remove(path + ".remove");
      posted.set(path + ".sha256", taken.sha256());
      posted.set(path + ".name", taken.name());
      posted.set(path + ".mediaType", taken.mediaType());
      posted.set(path + ".sizeBytes", String.valueOf(taken.sizeBytes()));
    } catch (AttachmentRefused refused) {
      problems.add(new FieldProblem(pointer(path), refused.code(), refused.sentence()));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /// `s0.document.attachment` to `/commands/0/body/document/attachment`, as several steps of one form are told apart.
  private static String pointer(String path) {
    int dot = path.indexOf('.');
    String step = dot > 1 && path.substring(1, dot).matches("\\d+") ? path.substring(1, dot) : "0";
    return "/commands/" + step + "/body/" + path.substring(dot + 1).replaceAll("\\[(\\d+)]", "/$1").replace('.', '/');
  }
}
