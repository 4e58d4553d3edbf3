package mingjian.events.supervision;

/// 评议票数, each in 票.
///
/// @param voters who were entitled and present
public record AppraisalVotes(int voters, int satisfied, int mostlySatisfied, int dissatisfied, int invalid) {
  public int cast() {
    return satisfied + mostlySatisfied + dissatisfied + invalid;
  }
}
