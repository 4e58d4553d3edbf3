package mingjian.infra.help;

import java.util.List;

/// What help says on one kind of page.
///
/// @param name of the page: the first part of its address
/// @param title in the words of the field; @param english the name in code
/// @param what it is; @param next what happens after it
/// @param file whether it is a kind of file, with steps and a timeline
public record HelpTopic(String name, String title, String english, String what, List<CitedRule> rules, String next, boolean file) {}
