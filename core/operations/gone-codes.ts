/** ERROR_SERVICE_DOES_NOT_EXIST (winerror.h). */
export const doesNotExist = 1060;
/** ERROR_SERVICE_MARKED_FOR_DELETE: deleted, and there until the last handle is closed. */
export const markedForDelete = 1072;
