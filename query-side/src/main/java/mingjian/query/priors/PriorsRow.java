package mingjian.query.priors;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import mingjian.events.PersonId;
import mingjian.events.supervision.PriorMatter;

/// The sanctions and admonitions of one person, in the order recorded.
public record PriorsRow(PersonId person, List<Prior> priors) {
  /// @param file the case or the admonition it stands in
  public record Prior(String file, PriorMatter matter) {}

  public List<PriorMatter> matters() {
    return priors.stream().map(Prior::matter).toList();
  }

  PriorsRow and(Prior one) {
    return new PriorsRow(person, Stream.concat(priors.stream(), Stream.of(one)).toList());
  }

  PriorsRow each(String file, UnaryOperator<PriorMatter> change) {
    return new PriorsRow(person, priors.stream().map(prior -> prior.file.equals(file) ? new Prior(file, change.apply(prior.matter)) : prior).toList());
  }
}
