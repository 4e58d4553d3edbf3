package mingjian.events.work;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import mingjian.events.casework.AppealKind;
import mingjian.events.casework.AppealState;
import mingjian.events.casework.LessonKind;
import mingjian.events.casework.LessonState;
import mingjian.events.casework.QualityReviewKind;
import mingjian.events.casework.QualityReviewState;
import mingjian.events.supervision.WarningState;
import org.jspecify.annotations.Nullable;

/// The collections of files there are. One line each; registers, pages, rights and menus go by this list.
public enum WorkCollection {
  /// 监督预警
  WARNINGS("supervision/warning", "warning-", WorkReaders.OFFICE, WarningState.class, null),

  /// 申诉
  APPEALS("casework/appeal", "appeal-", WorkReaders.PERSONAL, AppealState.class, AppealKind.class),
  /// 案件质量评查
  QUALITY_REVIEWS("casework/quality-review", "quality-review-", WorkReaders.GRANTED, QualityReviewState.class, QualityReviewKind.class),
  /// 案件启示
  LESSONS("casework/lesson", "lesson-", WorkReaders.GRANTED, LessonState.class, LessonKind.class);

  private final String aggregateType;
  private final String prefix;
  private final WorkReaders readers;
  private final Class<? extends WorkState> states;
  private final @Nullable Class<? extends Enum<?>> kinds;

  /// @param aggregateType as stored with each event
  /// @param prefix what the ids start with
  /// @param kinds null where all its files are of one kind
  <S extends Enum<S> & WorkState> WorkCollection(
      String aggregateType, String prefix, WorkReaders readers, Class<S> states, @Nullable Class<? extends Enum<?>> kinds) {
    this.aggregateType = aggregateType;
    this.prefix = prefix;
    this.readers = readers;
    this.states = states;
    this.kinds = kinds;
  }

  /// In addresses: `power-lists`.
  public String address() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public String aggregateType() {
    return aggregateType;
  }

  public String prefix() {
    return prefix;
  }

  public WorkReaders readers() {
    return readers;
  }

  public Class<? extends WorkState> states() {
    return states;
  }

  public Optional<Class<? extends Enum<?>>> kinds() {
    return Optional.ofNullable(kinds);
  }

  /// @throws IllegalArgumentException when there is no such state
  public WorkState state(String name) {
    return Stream.of(states.getEnumConstants()).filter(state -> state.name().equals(name)).findFirst()
        .orElseThrow(() -> new IllegalArgumentException(this + " has no state " + name));
  }

  public static Optional<WorkCollection> addressed(String address) {
    return Stream.of(values()).filter(collection -> collection.address().equals(address)).findFirst();
  }
}
