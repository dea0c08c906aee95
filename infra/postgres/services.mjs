/** The services that own a schema and a login role; nobody reads another's. */
export const services = /** @type {const} */ (['intake', 'casework', 'notification', 'accountability', 'organization']);

/** @param {string} service @returns {string} the login role; prefixed, because roles belong to the whole cluster */
export const roleOf = (service) => `redress_${service}`;
