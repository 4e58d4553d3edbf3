package mingjian.events.supervision;

/// One duty of a head for the quarter.
///
/// @param no unique within the list
public record DutyItem(String no, String text) {}
