package mingjian.infra.web.pages;

import mingjian.events.Words;

/// A stripe of the picture. Each has a symbol of its own, so that it reads without colour too.
public sealed interface Lane permits DossierLane, CaseLane {
  String name();

  int ordinal();

  Symbol symbol();

  /// Asked of the lane and not of its symbol, so that pages with lanes of one kind or the other ask in the same way, which is compiled once.
  default String character() {
    return symbol().character();
  }

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
