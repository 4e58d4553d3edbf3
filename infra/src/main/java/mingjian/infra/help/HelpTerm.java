package mingjian.infra.help;

/// One line of the glossary.
///
/// @param topic of the help that tells more
public record HelpTerm(String chinese, String english, String meaning, String topic) {}
