package mingjian.command;

import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import mingjian.events.Approval;
import mingjian.events.PersonId;
import mingjian.events.StaffId;
import org.jspecify.annotations.Nullable;

/// 回避: who has to withdraw from a file takes no step in it, at the keyboard or on paper, and is given none (监察法 67条; 规则 64条). That is whoever a decision
/// says so of, and whoever the file is about, without any decision.
public final class Recusal {
  private Recusal() {}

  /// @param recused by decision
  /// @throws Rejection `handler-must-recuse` for one of several to whom it is given, `recused-takes-step` for who proposes, approves or enters it
  public static void require(Command step, Set<StaffId> recused, Collection<PersonId> about, Asking asking) {
    if (mustRecuse(new StaffId(asking.actor().account()), recused, about, asking)) {
      throw Rejection.because("recused-takes-step", "staff", asking.actor().account());
    }
    for (RecordComponent component : step.getClass().getRecordComponents()) {
      Object value = valueOf(component, step);
      boolean given = value instanceof Collection<?>;
      named(value).filter(one -> mustRecuse(one, recused, about, asking)).findFirst().ifPresent(one -> {
        throw Rejection.at(component.getName(), given ? "handler-must-recuse" : "recused-takes-step", "staff", one);
      });
    }
  }

  private static Stream<StaffId> named(@Nullable Object value) {
    return switch (value) {
      case StaffId staff -> Stream.of(staff);
      case Approval approval -> Stream.ofNullable(approval.approver());
      case Collection<?> many -> List.copyOf(many).stream().flatMap(Recusal::named);
      case null, default -> Stream.of();
    };
  }

  public static boolean mustRecuse(StaffId one, Set<StaffId> recused, Collection<PersonId> about, Asking asking) {
    return recused.contains(one) || !about.isEmpty() && asking.facts().holderOf(one).stream()
        .flatMap(person -> asking.facts().samePerson(person).stream())
        .anyMatch(about::contains);
  }

  private static @Nullable Object valueOf(RecordComponent component, Object record) {
    try {
      return component.getAccessor().invoke(record);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(record.getClass() + "." + component.getName(), e);
    }
  }
}
