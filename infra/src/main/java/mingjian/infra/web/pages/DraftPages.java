package mingjian.infra.web.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mingjian.infra.Node;
import mingjian.infra.personal.Draft;
import mingjian.infra.personal.Drafts;
import mingjian.infra.web.commands.Channel;
import mingjian.infra.web.commands.CommandRoute;
import mingjian.infra.web.commands.CommandRoutes;
import mingjian.infra.web.commands.Sending;
import mingjian.infra.web.security.LostForms;
import mingjian.infra.web.security.SignedIn;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Forms that aren't ready yet. A page saves them by itself while somebody types; without JavaScript the button 存草稿 does.
@Controller
class DraftPages {
  private static final Pattern FORM = Pattern.compile("/do/([a-z-]{1,80})(?:/([A-Za-z0-9._-]{1,80}))?(?:\\?(also=[a-z-]{1,80}(?:&also=[a-z-]{1,80}){0,7}))?");
  /// What the next page offers to undo.
  static final String UNDO = "undo";

  private final Drafts drafts;
  private final CommandRoutes routes;
  private final Desk desk;
  private final Node node;

  DraftPages(Drafts drafts, CommandRoutes routes, Desk desk, Node node) {
    this.drafts = drafts;
    this.routes = routes;
    this.desk = desk;
    this.node = node;
  }

  /// @param about the thing that the form is about; empty for what begins something
  public record Line(String title, String about, String savedAt, String address, String resume) {}

  /// The account's own, the latest first.
  List<Line> of(SignedIn who) {
    Names names = desk.names(who);
    return drafts.of(who.code()).stream().flatMap(draft -> line(draft, names).stream()).toList();
  }

  private Optional<Line> line(Draft draft, Names names) {
    Matcher form = FORM.matcher(draft.address());
    if (!form.matches()) {
      return Optional.empty();
    }
    Stream<String> also = form.group(3) == null ? Stream.of() : Stream.of(form.group(3).split("&")).map(part -> part.substring("also=".length()));
    String title = Stream.concat(Stream.of(form.group(1)), also).flatMap(name -> routes.named(name).stream()).map(CommandRoute::label)
        .collect(Collectors.joining("并"));
    return Optional.of(new Line(title, names.label(form.group(2)), Times.minute(draft.savedAt()), draft.address(), LostForms.resumed(draft.address())));
  }

  /// By the button of a form.
  @PostMapping("/drafts")
  String save(
      @RequestParam(name = "for") String address, @RequestParam MultiValueMap<String, String> posted, @AuthenticationPrincipal SignedIn who,
      HttpServletRequest request, RedirectAttributes after) {
    Optional<String> problem = drafts.save(who.code(), checked(address), LostForms.fields(posted, request));
    after.addFlashAttribute("notice", problem.orElse("已存草稿，尚未记录。"));
    return problem.isPresent() ? "redirect:/" : "redirect:" + LostForms.resumed(address);
  }

  /// By the page itself.
  @PostMapping(path = "/drafts/auto", produces = MediaType.TEXT_PLAIN_VALUE + ";charset=UTF-8")
  ResponseEntity<String> auto(
      @RequestParam(name = "for") String address, @RequestParam MultiValueMap<String, String> posted, @AuthenticationPrincipal SignedIn who) {
    String form = checked(address);
    Optional<String> problem = isRecorded(posted, who) ? Optional.of("这份表单已经记录，之后的改动没有存为草稿。请重新打开表单填写。") : drafts.save(who.code(), form, LostForms.fields(posted));
    if (problem.isPresent()) return ResponseEntity.status(HttpStatus.UNPROCESSABLE_CONTENT).body(problem.get());
    // sent while this was on its way: whichever comes last finds the other
    if (isRecorded(posted, who)) drafts.recorded(who.code(), form);
    return ResponseEntity.noContent().build();
  }

  /// Each form that is opened has a key of its own, under which the log has what was sent with it.
  private boolean isRecorded(MultiValueMap<String, String> posted, SignedIn who) {
    String key = posted.getFirst("key");
    return key != null && !key.isBlank() && node.log().findCommit(Sending.commandId(Channel.PAGE, who, key)).isPresent();
  }

  @PostMapping("/drafts/discard")
  String discard(@RequestParam(name = "for") String address, @AuthenticationPrincipal SignedIn who, RedirectAttributes after) {
    boolean there = drafts.discard(who.code(), checked(address)).isPresent();
    after.addFlashAttribute("notice", there ? "已丢弃草稿。" : "这份草稿已经不在了。");
    if (there) {
      after.addFlashAttribute(UNDO, address);
    }
    return "redirect:/";
  }

  @PostMapping("/drafts/restore")
  String restore(@RequestParam(name = "for") String address, @AuthenticationPrincipal SignedIn who, RedirectAttributes after) {
    boolean back = drafts.restore(who.code(), checked(address));
    after.addFlashAttribute("notice", back ? "已恢复草稿。" : "草稿已超过可恢复的时间。");
    return back ? "redirect:" + LostForms.resumed(address) : "redirect:/";
  }

  private String checked(String address) {
    Matcher form = FORM.matcher(address);
    if (!form.matches() || routes.named(form.group(1)).isEmpty()) {
      throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
    }
    return address;
  }
}
