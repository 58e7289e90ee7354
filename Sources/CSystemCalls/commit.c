#include "CSystemCalls.h"

// Filled in by 'git archive' (.gitattributes); in a checkout it stays as it is.
static const char commit[] = "$Format:%H$";

const char *pressroom_commit(void) { return commit[0] == '$' ? NULL : commit; }
