package mingjian.events;

import java.util.Set;

/// An event that takes names which nobody else may take, such as a case number. Each claim becomes sequence 0 of a stream of its own in
/// the same commit, so that of two who claim the same name exactly one wins. Form: `case-no:<organ>:<kind>:<year>:<number>`.
public interface Claims {
  Set<String> claims();
}
