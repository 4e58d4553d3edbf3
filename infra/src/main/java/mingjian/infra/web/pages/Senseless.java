package mingjian.infra.web.pages;

/// A question that a page can't answer: a sentence that names the field and what to do. Answered with status 400.
final class Senseless extends RuntimeException {
  private static final long serialVersionUID = 1L;

  Senseless(String sentence) {
    super(sentence, null, false, false);
  }

  String sentence() {
    return String.valueOf(getMessage());
  }
}
