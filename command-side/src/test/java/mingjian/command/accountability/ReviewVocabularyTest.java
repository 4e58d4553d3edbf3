package mingjian.command.accountability;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import mingjian.events.EventCatalogue;
import mingjian.events.Kebab;
import mingjian.events.Words;
import mingjian.events.accountability.AccountabilityMeasure;
import mingjian.events.accountability.CandidateState;
import mingjian.events.accountability.DutyChangeKind;
import mingjian.events.accountability.DutyTier;
import mingjian.events.accountability.EdgeNote;
import mingjian.events.accountability.EvidenceKind;
import mingjian.events.accountability.ExemptReason;
import mingjian.events.accountability.FindingReason;
import mingjian.events.accountability.MissingFlag;
import mingjian.events.accountability.NotStartedReason;
import mingjian.events.accountability.ReopenReason;
import mingjian.events.accountability.Responsibility;
import mingjian.events.accountability.ReviewEvent;
import mingjian.events.accountability.ReviewMode;
import mingjian.events.accountability.ReviewState;
import org.junit.jupiter.api.Test;

/// Everything that a person may meet of a review has its Chinese word.
class ReviewVocabularyTest {
  @Test
  void every_constant_has_its_word() {
    List<Class<? extends Enum<?>>> enums = List.of(AccountabilityMeasure.class, CandidateState.class, DutyChangeKind.class, DutyTier.class,
        EdgeNote.class, EvidenceKind.class, ExemptReason.class, FindingReason.class, MissingFlag.class, NotStartedReason.class,
        ReopenReason.class, Responsibility.class, ReviewMode.class, ReviewState.class);
    assertThat(enums).allSatisfy(type -> assertThat(type.getEnumConstants()).allSatisfy(it ->
        assertThat(Words.find("value." + type.getSimpleName() + "." + it.name())).as(type.getSimpleName() + "." + it.name()).isPresent()));
  }

  @Test
  void every_event_and_every_field_has_its_word() {
    List<String> missing = new ArrayList<>();
    for (Class<?> event : EventCatalogue.leaves(ReviewEvent.class)) {
      if (Words.find("event.accountability/" + Kebab.of(event.getSimpleName())).isEmpty()) {
        missing.add(event.getSimpleName());
      }
      missing.addAll(fieldsWithoutWord(event));
    }
    EventCatalogue.leaves(ReviewCommand.class).forEach(command -> missing.addAll(fieldsWithoutWord(command)));
    assertThat(missing).isEmpty();
  }

  private static List<String> fieldsWithoutWord(Class<?> record) {
    List<String> missing = new ArrayList<>();
    for (RecordComponent component : record.getRecordComponents()) {
      if (Words.ofField(record, component.getName()).equals("field." + component.getName())) {
        missing.add(record.getSimpleName() + "." + component.getName());
      }
    }
    return missing;
  }
}
