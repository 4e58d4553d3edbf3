package mingjian.events.deliberation;

import mingjian.events.FieldOfWork;

/// One line of a list.
///
/// @param no unique within a version
public record PowerItem(String no, String text, FieldOfWork fieldOfWork) {}
