package mingjian.infra.web.pages;

import java.util.Map;
import java.util.Set;
import mingjian.infra.web.security.SignedIn;

/// Pages beside the registers whose lists can be taken out.
interface LedgerSource {
  /// As in the addresses of the pages, without the slash in front.
  Set<String> names();

  /// What may be asked of the list.
  Set<String> filters(String name);

  /// @param asked as in the address of the page
  /// @throws Senseless where the page answers so, too
  Ledgers.Asked ledger(String name, Map<String, String> asked, SignedIn who);
}
