package mingjian.infra.web.pages;

import mingjian.events.Words;

/// A stripe of the picture. Each has a symbol of its own, so that it reads without colour too.
public sealed interface Lane permits DossierLane, CaseLane {
  String name();

  int ordinal();

  Symbol symbol();

  default String label() {
    return Words.of((Enum<?>) this);
  }

  /// As `picture.js` draws them, with the character that stands for each in the key.
  enum Symbol {
    SQUARE("■"), CIRCLE("●"), TRIANGLE("▲"), DIAMOND("◆"), DOWN("▼"), CROSS("✚"), STAR("★"), HEXAGON("⬢");

    private final String character;

    Symbol(String character) {
      this.character = character;
    }

    public String character() {
      return character;
    }
  }
}
