package mingjian.query;

import java.util.List;

/// One line under an entry: what a field is called and what stands in it, in Chinese.
///
/// @param refs ids that stand in `text` as they are; whoever shows the line puts names in their place, so that a rename rewrites no row
public record Detail(String label, String text, List<String> refs) {}
